-- A database and an owner per service: none can read another's.
create role project login password 'project';
create role quality login password 'quality';
create role warranty login password 'warranty';
create role property login password 'property';
create role record login password 'record';
create database project owner project;
create database quality owner quality;
create database warranty owner warranty;
create database property owner property;
create database record owner record;
revoke connect on database project, quality, warranty, property, record from public;
