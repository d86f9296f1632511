package wenmai.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program, as a power cut would, again and again while it starts, takes in articles,
 * corrections and files, and brings the graph level; the next one always goes on over what is left.
 */
final class KillTest {
  private static final int KILLS = 50;
  private static final int CHECKS = 10;

  @TempDir Path folder;

  @Test
  void losesNothingThatWasAcknowledgedHoweverOftenItIsKilled() throws Exception {
    long seed = Long.getLong("wenmai.seed", System.nanoTime());
    System.out.println("KillTest: wenmai.seed=" + seed);
    Random random = new Random(seed);
    Program program =
        new Program(
            folder.resolve("store"),
            Map.of(
                "WENMAI_PORT",
                "0",
                "WENMAI_DATA",
                folder.toString(),
                "WENMAI_EDITOR_KEY",
                KilledService.KEY),
            ClassArchive.in(folder.resolve("classes")));
    // Stopped, not killed, so that the next ones start faster.
    try (KilledService first = KilledService.start(program)) {
      first.awaitGraph();
      first.stop();
    }
    Acknowledged acknowledged = new Acknowledged(random);

    for (int kill = 1; kill <= KILLS; kill++) {
      switch (random.nextInt(6)) {
        case 0 -> killWhileStarting(program, random);
        case 1 -> killWhileIndexing(program, acknowledged, random);
        default -> killWhileWriting(program, acknowledged, random);
      }
      if (kill % CHECKS == 0) {
        Program.Outcome doctor = program.run("doctor");
        assertThat(doctor.text()).contains("index, graph and ledger agree");
        assertThat(doctor.exit()).isZero();
        System.out.println("KillTest: sound after " + kill + " kills");
      }
    }
    try (KilledService service = KilledService.start(program)) {
      acknowledged.check(service);
    }
  }

  private static void killWhileStarting(Program program, Random random) throws Exception {
    Process process = program.start("serve");
    process.getInputStream().close();
    pause(random.nextInt(3_000));
    kill(process);
  }

  private void killWhileIndexing(Program program, Acknowledged acknowledged, Random random)
      throws Exception {
    Path file = folder.resolve("articles.jsonl");
    Files.write(file, acknowledged.file(30));
    Process process = program.start("index", file.toString());
    process.getInputStream().close();
    pause(random.nextInt(4_000));
    kill(process);
  }

  /** Lets a number of writes be acknowledged, and kills the program in the middle of the next. */
  private static void killWhileWriting(Program program, Acknowledged acknowledged, Random random)
      throws Exception {
    try (KilledService service = KilledService.start(program)) {
      acknowledged.check(service);
      if (random.nextInt(3) == 0) {
        service.awaitGraph();
      }
      for (int writes = random.nextInt(20); writes > 0; writes--) {
        acknowledged.write(service);
      }
      int millis = random.nextInt(60);
      Thread killer =
          Thread.ofPlatform()
              .start(() -> {
                pause(millis);
                service.kill();
              });
      while (killer.isAlive()) {
        acknowledged.write(service);
      }
      killer.join();
    }
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
