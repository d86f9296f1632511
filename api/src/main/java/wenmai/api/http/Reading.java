package wenmai.api.http;

import wenmai.graph.model.ArticleFacts;
import wenmai.graph.model.Findings;

/** What was read from a text: its findings, and the same with names resolved. */
record Reading(Findings findings, ArticleFacts facts) {}
