package wenmai.graph.extract.relations;

import wenmai.graph.model.Modality;

/** A person's post in a body, as one sentence puts it. */
record Position(
    Actor person,
    Actor body,
    String title,
    Modality modality,
    double confidence,
    String rule,
    Outline outline) {}
