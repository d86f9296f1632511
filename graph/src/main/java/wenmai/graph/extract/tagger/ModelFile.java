package wenmai.graph.extract.tagger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * {@link Weights} as bytes: gzip over a version, the transitions, and for each feature in order of
 * its hash the difference to the one before, a set of the tags it speaks of, and one byte for each
 * of these.
 */
final class ModelFile {
  private static final int VERSION = 0x574d3032;
  private static final int L = Tags.COUNT;

  private ModelFile() {}

  static void write(Weights weights, OutputStream stream) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream, 1 << 16)))) {
      out.writeInt(VERSION);
      for (float transition : weights.transitions()) {
        out.writeFloat(transition);
      }
      out.writeFloat(weights.step());
      FeatureIndex index = weights.index();
      out.writeInt(index.size());
      long last = Integer.MIN_VALUE;
      for (int row : byFeature(index)) {
        writeVariable(out, index.feature(row) - last);
        last = index.feature(row);
        writeRow(out, weights, row);
      }
    }
  }

  private static int[] byFeature(FeatureIndex index) {
    int[] features = new int[index.size()];
    for (int row = 0; row < features.length; row++) {
      features[row] = index.feature(row);
    }
    Arrays.sort(features);
    return Arrays.stream(features).map(index::row).toArray();
  }

  private static void writeRow(DataOutputStream out, Weights weights, int row) throws IOException {
    int tags = 0;
    for (int t = 0; t < L; t++) {
      if (weights.weight(row, t) != 0) {
        tags |= 1 << t;
      }
    }
    writeVariable(out, tags);
    for (int t = 0; t < L; t++) {
      if (weights.weight(row, t) != 0) {
        out.writeByte(weights.weight(row, t));
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is not a model of this version
   */
  static Weights read(InputStream stream) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16)))) {
      if (in.readInt() != VERSION) {
        throw new IOException("not a model of this version");
      }
      float[] transitions = new float[L * L];
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] = in.readFloat();
      }
      float step = in.readFloat();
      int[] features = new int[in.readInt()];
      byte[] rows = new byte[features.length * L];
      long last = Integer.MIN_VALUE;
      for (int i = 0; i < features.length; i++) {
        last += readVariable(in);
        features[i] = (int) last;
        long tags = readVariable(in);
        for (int t = 0; t < L; t++) {
          if ((tags & (1L << t)) != 0) {
            rows[i * L + t] = in.readByte();
          }
        }
      }
      return new Weights(new FeatureIndex(features), rows, step, transitions);
    }
  }

  private static void writeVariable(DataOutputStream out, long value) throws IOException {
    long rest = value;
    while (rest >= 0x80) {
      out.writeByte((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readVariable(DataInputStream in) throws IOException {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int b = in.readByte();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}
