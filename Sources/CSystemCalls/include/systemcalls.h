#pragma once

/// Swaps two paths in one step (renameat2 with RENAME_EXCHANGE). 0, or the errno.
int pairwise_exchange(const char *_Nonnull one, const char *_Nonnull other);

/// From now on SIGINT, SIGTERM and SIGHUP do not end the process at once: the first of them writes its number, as one
/// byte, to a pipe; a second one ends the process as usual. A write to a reader that is gone fails, and kills nobody.
/// Gives the pipe's end to read from, or -1 with errno set.
int pairwise_catch_stop_signals(void);
