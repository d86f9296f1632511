package wenmai.indexer.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Turns Chinese text into a vector of length 1; texts that mean the same have vectors that point
 * the same way. Thread-safe; computes on the calling thread.
 *
 * <p>The model is bge-small-zh-v1.5 (BAAI, MIT licence; Xiao et al. 2023, C-Pack), int8, run in
 * this process by ONNX Runtime. Its memory is outside the Java heap.
 */
public final class Embedder implements AutoCloseable {
  /** Components of a vector. */
  public static final int DIMENSIONS = 512;

  /** Names the model in stores of vectors: vectors of different models do not compare. */
  public static final String MODEL = "bge-small-zh-v1.5-q";

  /** What the model's authors put before a question that looks for passages. */
  private static final String QUESTION = "为这个句子生成表示以用于检索相关文章：";

  private static final int LONGEST = 512;

  /** Bytes of stack for loading the model. */
  private static final long LOADING_STACK = 64L << 20;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  private Embedder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /** Loads the model from the class path. */
  public static Embedder open() {
    // At its start the library matches the process's command line against a regular expression by
    // recursion, which for a long class path is deeper than a thread's usual stack lets it.
    FutureTask<Embedder> loading = new FutureTask<>(Embedder::load);
    new Thread(null, loading, "model-load", LOADING_STACK).start();
    try {
      return loading.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the language model " + MODEL + " cannot be loaded", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("loading the language model was broken off", e);
    }
  }

  private static Embedder load() {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (SessionOptions options = new SessionOptions();
        InputStream tokenizer = resource("/" + MODEL + "-tokenizer.json")) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OptLevel.ALL_OPT);
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      return new Embedder(environment, session(environment, options), WordPieces.read(tokenizer));
    } catch (IOException | OrtException e) {
      throw new IllegalStateException("the language model " + MODEL + " cannot be loaded", e);
    }
  }

  /** Reads the model through a file: as an array it would take 50 MB more, for good. */
  private static OrtSession session(OrtEnvironment environment, SessionOptions options)
      throws IOException, OrtException {
    Path file = Files.createTempFile("wenmai", ".onnx");
    try (InputStream model = resource("/" + MODEL + ".onnx")) {
      Files.copy(model, file, StandardCopyOption.REPLACE_EXISTING);
      return environment.createSession(file.toString(), options);
    } finally {
      Files.delete(file);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = Embedder.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(name + " is not on the class path");
    }
    return stream;
  }

  /** The vector of a question or of words to search for. */
  public float[] question(String text) {
    return passage(QUESTION + text);
  }

  /** The vector of a piece of an article; only the first 510 characters or words count. */
  public float[] passage(String text) {
    long[] ids = pieces.ids(text, LONGEST);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] shape = {1, ids.length};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] states = (float[][][]) result.get(0).getValue();
      return unit(states[0][0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the language model failed", e);
    }
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float component : vector) {
      squares += (double) component * component;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the language model cannot be closed", e);
    }
  }
}
