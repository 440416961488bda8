package planted.name;

class LeadHelper {}
