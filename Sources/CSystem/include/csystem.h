#pragma once

/// Swaps two paths in one step (renameat2 with RENAME_EXCHANGE). 0, or the errno.
int pairwise_exchange(const char *_Nonnull one, const char *_Nonnull other);
