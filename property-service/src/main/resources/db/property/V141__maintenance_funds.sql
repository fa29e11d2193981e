-- Maintenance funds, and the spendings of all of them.
select document_list('fund_list', '{}');
select document_list('spending_list', '{community,stage,part}');
