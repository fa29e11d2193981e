-- Projects by the profiles that bind them and their last assessment.
select document_list('measured_project_list', '{project,overall}');
