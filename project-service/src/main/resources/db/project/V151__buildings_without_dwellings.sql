-- A row tells how many dwellings a building has, not each of up to 2000: that is in its file. What was folded before is
-- folded anew by itself.
alter table building_list_3
    alter column stage set expression as (list_key(document #>> '{building,stage}')),
    alter column hazard_grade set expression as (list_key(document #>> '{building,hazardGrade}')),
    alter column region set expression as (list_key(document #>> '{building,identity,admission,region}')),
    alter column project set expression as (list_key(document #>> '{building,identity,project}'));
