-- found by, but no order of the list is made by it: the authority alone is shown who complained
comment on column complaint_list.complainant is 'person';
