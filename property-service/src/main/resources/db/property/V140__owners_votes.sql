-- Votes of owners. A community has no region of its own here, so a vote lies where the first dwelling of its roll does.
select document_list('owners_vote_list', '{vote,community,matter,stage,about,opened_on,last_day}');
select list_column('owners_vote_list', 'building', $$'building/' || split_part(
    coalesce(document -> 'waiting' ->> 0, document -> 'ballots' -> 0 ->> 'dwelling'), '/', 2)$$);
