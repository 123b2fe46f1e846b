// Swift's Glibc module is built without _GNU_SOURCE, which hides renameat2 and pipe2.
#define _GNU_SOURCE
#include "systemcalls.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int pairwise_exchange(const char *one, const char *other) {
#ifdef RENAME_EXCHANGE
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
  (void)one;
  (void)other;
  return ENOSYS;
#endif
}

static int stop_pipe[2] = {-1, -1};

// A closure of Swift may not run inside a signal handler: it may allocate.
static void tell_stop(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (write(stop_pipe[1], &byte, 1) < 0) { /* nobody reads any more */ }
  errno = saved;
}

int pairwise_catch_stop_signals(void) {
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  if (pipe2(stop_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  struct sigaction action = {0};
  action.sa_handler = tell_stop;
  action.sa_flags = SA_RESTART | SA_RESETHAND;
  for (int i = 0; i < 3; i++) {
    struct sigaction former;
    // Started by nohup, the process is to outlive its terminal.
    if (numbers[i] == SIGHUP && sigaction(SIGHUP, NULL, &former) == 0 && former.sa_handler == SIG_IGN) continue;
    if (sigaction(numbers[i], &action, NULL) != 0) return -1;
  }
  signal(SIGPIPE, SIG_IGN);
  return stop_pipe[0];
}
