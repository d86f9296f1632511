package wenmai.api;

/** The program {@code wenmai}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.err.println("wenmai: no command yet");
  }
}
