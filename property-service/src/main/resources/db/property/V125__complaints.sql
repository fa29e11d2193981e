-- Complaints about property companies; each lies where the community does that the company managed.
select document_list('complaint_list', '{community,company,place,kind,stage,complainant,happened_on,filed_on,answer_by}');
