select document_list('work_item_list', '{building,place,kind,stage,planned_on,presented_on}');
