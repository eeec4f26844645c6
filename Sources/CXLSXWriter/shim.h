#pragma once
/* The structures of libxlsxwriter. Its functions are looked up in the library when the first workbook is
   written, so nothing is linked. */
#include <xlsxwriter.h>
