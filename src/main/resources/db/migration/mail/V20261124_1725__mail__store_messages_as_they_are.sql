-- A message lives for seconds, mostly in base64: compressing it costs more than its space.

alter table delivery alter column message set storage external;
