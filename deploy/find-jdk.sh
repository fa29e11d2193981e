#!/usr/bin/env bash
# Prints the home of a JDK 25 or later, or nothing. Order: JAVA_HOME, where Linux keeps them, macOS's java_home, PATH.
set -u

major() { # of the JDK whose home is $1
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2> /dev/null
}

candidates() {
  printf '%s\n' "${JAVA_HOME:-}"
  ls -d /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* 2> /dev/null
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 25+ 2> /dev/null
  local onPath
  onPath=$(command -v javac) && dirname "$(dirname "$(readlink -f "$onPath" 2> /dev/null || echo "$onPath")")"
}

while read -r home; do
  [ -n "$home" ] && version=$(major "$home") && [ -n "$version" ] && [ "$version" -ge 25 ] && echo "$home" && exit 0
done < <(candidates)
exit 0
