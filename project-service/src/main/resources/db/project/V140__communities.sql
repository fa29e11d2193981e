-- Communities by region.
select document_list('community_list', '{region,name}');
