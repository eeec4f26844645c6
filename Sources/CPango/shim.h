#pragma once
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangofc-font.h>
#include <fontconfig/fontconfig.h>

// GObject's casts are macros, which Swift cannot see.

static inline void kendang_map_use(PangoFontMap *map, FcConfig *config) {
    pango_fc_font_map_set_config((PangoFcFontMap *)map, config);
}

static inline void kendang_map_resolution(PangoFontMap *map, double dotsPerInch) {
    pango_cairo_font_map_set_resolution((PangoCairoFontMap *)map, dotsPerInch);
}

// The file that a font was resolved to; it belongs to the font. NULL where there is none.
static inline const char *kendang_font_file(PangoFont *font) {
    FcChar8 *file = NULL;
    FcPattern *pattern = font ? pango_fc_font_get_pattern((PangoFcFont *)font) : NULL;
    if (!pattern || FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch) return NULL;
    return (const char *)file;
}


// The next run of a line's list, and the list's rest.
static inline PangoGlyphItem *kendang_run(GSList *list) { return (PangoGlyphItem *)list->data; }

static inline void kendang_set_range(PangoAttribute *attribute, unsigned start, unsigned end) {
    attribute->start_index = start;
    attribute->end_index = end;
}
