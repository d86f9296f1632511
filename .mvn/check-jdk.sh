#!/bin/sh
# Says in one sentence what is missing when no JDK 25 stands where JDKs usually stand. It only speaks: whether one is
# found, and which, is the toolchains plugin's to decide.
for release in "${JAVA_HOME:-/nonexistent}" "${JDK_HOME:-/nonexistent}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release/release" 2>/dev/null)
  [ "${version:-0}" -ge 25 ] && exit 0
done
echo "Wenmai needs a JDK 25 or newer: install one, for example Temurin 25, under /usr/lib/jvm or point JAVA_HOME at it." >&2
