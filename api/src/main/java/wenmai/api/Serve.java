package wenmai.api;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** {@code wenmai serve}: answers until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the store; an empty one is first filled with the sample corpus.")
final class Serve implements Callable<Integer> {

  @Override
  public Integer call() throws InterruptedException {
    Service service = Service.start(Config.from(System.getenv()));
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> {
                  service.close();
                  stopped.countDown();
                }));
    System.out.println("文脉 Wenmai is at " + service.address() + " (Ctrl-C stops it)");
    stopped.await();
    return 0;
  }
}
