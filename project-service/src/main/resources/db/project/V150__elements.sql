-- Filings by one of their opinions, and pilots by the levels of their enrolments that last, and of those that are over.
select list_elements('filing_list', 'opinions', 'document -> ''opinions''');
select list_elements('pilot_list', 'lasting',
    'jsonb_path_query_array(document, ''$.enrolments[*] ? (!exists(@.removed)).level'')');
select list_elements('pilot_list', 'ended',
    'jsonb_path_query_array(document, ''$.enrolments[*] ? (exists(@.removed)).level'')');
