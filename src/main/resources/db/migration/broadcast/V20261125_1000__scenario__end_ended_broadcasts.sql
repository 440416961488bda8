-- A cancelled broadcast is told to the leads it had not reached; one that had ended before had reached all.

update broadcast set last_lead = upto_lead where state in ('ENQUEUED', 'CANCELLED') and upto_lead is not null;
