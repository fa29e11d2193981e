-- Batches of material, by what they are, who made and sold them, and how far they have come.
select document_list('material_batch_list', '{project,kind,stage}');
select list_column('material_batch_list', 'manufacturer', 'document -> ''material'' ->> ''manufacturer''');
select list_column('material_batch_list', 'supplier', 'document -> ''material'' ->> ''supplier''');
select list_column('material_batch_list', 'received_on', 'document -> ''receipt'' -> ''source'' ->> ''on''');
