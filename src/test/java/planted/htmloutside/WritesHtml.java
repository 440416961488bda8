package planted.htmloutside;

import org.springframework.stereotype.Controller;

@Controller
class WritesHtml {}
