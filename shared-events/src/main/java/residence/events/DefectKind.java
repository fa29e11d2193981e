package residence.events;

/**
 * Common quality defects: nine of S0 (二(三)1) and two of S2 (15); what devices in use report (S0 二(五)3); and material that
 * should not be in there (R3).
 */
public enum DefectKind {
    LEAK,
    CRACK,
    HOLLOWING,
    PIPE_BLOCKED,
    BOX_TRIPPING,
    HEATING_FAULT,
    ODOUR,
    MANIFOLD_LEAK,
    NOISE,
    SOUND_INSULATION,
    SEALING,
    EQUIPMENT_FAULT,
    UNFIT_MATERIAL
}
