-- Site open days, with what was said on them and not answered yet.
select document_list('site_open_day_list', '{project,unanswered}');
select list_column('site_open_day_list', 'held_on', 'document -> ''held'' ->> ''on''');
