package planted.modules.lower;

public class Open {}
