-- Who manages which community: who may read of its buildings. Each community with whom its owners elected, and its companies.
select document_list('place_management', '{}');
create index place_management_assignments on place_management using gin ((document -> 'assignments') jsonb_path_ops);

create view place_of_owners as
select c.subject, c.region, c.document -> 'buildings' as buildings, c.document -> 'committees' as committees,
    m.document -> 'assignments' as assignments
from place_community c left join place_management m on m.subject = c.subject;
