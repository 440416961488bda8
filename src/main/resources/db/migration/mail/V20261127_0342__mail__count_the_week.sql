-- What was settled, by scenario and by time; a row comes in once, when its mail has left or never will.
create index delivery_sent on delivery (sent_at, scenario, step) where state = 'SENT';
create index delivery_withheld on delivery (id) where state = 'WITHHELD';
