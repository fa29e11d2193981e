select document_list('defect_list', '{building,place,grade,kind,stage,open,reported_on}');
