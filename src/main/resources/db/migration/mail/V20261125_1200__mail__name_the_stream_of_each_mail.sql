-- The streams there are: those of the published mails. What was published before says its stream in its head, or none and is then
-- nurturing.

alter table mail_template add column stream varchar(40);

update mail_template set stream = coalesce(
    substring(split_part(replace(source, E'\r\n', E'\n'), E'\n---', 1) from E'\\nstream:[ \\t]*["'']?([a-z][a-z0-9-]{0,39})'), 'nurturing');

alter table mail_template alter column stream set not null;

create index mail_template_of_stream on mail_template (stream);
