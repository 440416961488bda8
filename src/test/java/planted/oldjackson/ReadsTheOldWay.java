package planted.oldjackson;

import com.fasterxml.jackson.databind.ObjectMapper;

class ReadsTheOldWay {
    ObjectMapper json() {
        return new ObjectMapper();
    }
}
