package residence.events;

/** Common quality defects: nine of S0 (二(三)1) and two of S2 (15). */
public enum DefectKind {
    LEAK("渗漏"),
    CRACK("裂缝"),
    HOLLOWING("空鼓"),
    PIPE_BLOCKED("管线不通"),
    BOX_TRIPPING("配电箱跳闸"),
    HEATING_FAULT("散热器和地温盘管不通不热"),
    ODOUR("地漏和烟道返味串味"),
    MANIFOLD_LEAK("分集水器根部漏水"),
    NOISE("噪声干扰"),
    SOUND_INSULATION("隔音差"),
    SEALING("密封性差");

    private final String chinese;

    DefectKind(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
