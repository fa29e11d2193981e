-- Cases of quality supervision; due_on is that of the open order which is due first.
select document_list('supervision_list', '{project,stage,inspected_on,due_on}');
