-- Policies of defect insurance, and the claims on them (R22).
select document_list('policy_list', '{project,insurer}');
select list_column('policy_list', 'issued_on', $$document -> 'issued' ->> 'on'$$);
select list_elements('policy_list', 'buildings', $$document -> 'buildings'$$);

select document_list('claim_list', '{policy,building,place,stage,insurer,filed_on}');
