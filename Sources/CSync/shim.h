#pragma once
/* Linux has it in libc, behind a macro that the compiler sets for no module of C:
   everything written to one file system so far is on its disk. 0, or -1 with errno. */
int syncfs(int descriptor);
