package wenmai.api.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Adds up the time of some work: on the clock, and of this process on the processor. */
final class Meter {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private long wall;
  private long processor;

  void measure(Runnable work) {
    long started = System.nanoTime();
    long busy = SYSTEM.getProcessCpuTime();
    work.run();
    wall += System.nanoTime() - started;
    processor += SYSTEM.getProcessCpuTime() - busy;
  }

  /** Seconds on the clock. */
  double wall() {
    return wall / 1e9;
  }

  /** Seconds on the processor. */
  double processor() {
    return processor / 1e9;
  }
}
