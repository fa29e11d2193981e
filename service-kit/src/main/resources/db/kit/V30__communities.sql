-- Which buildings make a community, and whom its owners elected: who may read of its buildings.
select document_list('place_community', '{region}');
create index place_community_committees on place_community using gin ((document -> 'committees') jsonb_path_ops);
