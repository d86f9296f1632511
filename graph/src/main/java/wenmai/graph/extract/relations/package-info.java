/**
 * What a text says of its names: who holds which post, who builds what, what lies where.
 *
 * <p>A sentence is read as an {@link wenmai.graph.extract.relations.Outline}, in which every name
 * and every word that points back to one (该项目, 其) is a single sign: Ⓟ person, Ⓞ organization, Ⓙ
 * project, Ⓛ place, Ⓣ title. Rules are regular expressions over outlines, so that a reader can
 * check them: {@code 承建Ⓙ的Ⓞ} makes the organization the project's builder.
 */
@NullMarked
package wenmai.graph.extract.relations;

import org.jspecify.annotations.NullMarked;
