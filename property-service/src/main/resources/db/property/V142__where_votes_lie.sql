-- A vote lies where its community does, which the kit keeps since its V30: what V140 took from the roll for it has no reader.
alter table owners_vote_list drop column building;
