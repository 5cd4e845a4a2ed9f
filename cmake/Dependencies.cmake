# Everything comes from Debian's packages; README.md says what each is for.
find_package(PkgConfig REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
find_package(Boost 1.74 REQUIRED COMPONENTS program_options)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(RapidJSON REQUIRED)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(poppler REQUIRED IMPORTED_TARGET poppler)
# Where Poppler's maps of characters are (package poppler-data).
pkg_get_variable(poppler_data poppler-data poppler_datadir)
if(NOT poppler_data)
  set(poppler_data /usr/share/poppler)
endif()
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(libxml2 REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(libpq REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(libseccomp REQUIRED IMPORTED_TARGET libseccomp)
pkg_check_modules(libcrypto REQUIRED IMPORTED_TARGET libcrypto>=3.0)
pkg_check_modules(libxxhash REQUIRED IMPORTED_TARGET libxxhash)

add_library(rapidjson INTERFACE)
target_include_directories(rapidjson SYSTEM INTERFACE ${RAPIDJSON_INCLUDE_DIRS})
target_compile_definitions(rapidjson INTERFACE RAPIDJSON_HAS_STDSTRING=1)

# The programs take memory from mimalloc where it is found. It stands behind
# libstdc++, whose operator new throws where there is no memory; mimalloc's, written in C, ends the process instead. A
# sanitizer brings an allocator of its own.
option(OUTTURN_MIMALLOC "Let the programs use mimalloc, where it is found" ON)
add_library(outturn_allocator INTERFACE)
if(OUTTURN_MIMALLOC)
  find_library(mimalloc_library mimalloc)
  if(mimalloc_library)
    target_link_libraries(outturn_allocator INTERFACE stdc++ -Wl,--push-state,--no-as-needed ${mimalloc_library} -Wl,--pop-state)
  else()
    message(STATUS "mimalloc (libmimalloc-dev) is not found: the programs use the C library's allocator, and are slower")
  endif()
endif()
