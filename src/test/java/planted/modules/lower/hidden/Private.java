package planted.modules.lower.hidden;

public class Private {}
