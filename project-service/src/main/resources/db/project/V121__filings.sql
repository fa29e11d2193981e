-- Applications for joint acceptance, by the departments' last day in time.
select document_list('filing_list', '{project,phase,stage,due_on}');
