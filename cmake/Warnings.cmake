# The compiler settings every target of the project shares.
add_library(outturn_warnings INTERFACE)
target_compile_features(outturn_warnings INTERFACE cxx_std_20)
target_compile_options(outturn_warnings INTERFACE
  -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Werror
  # GCC 12 sees overlaps in std::string's own operator+ that are not there (GCC bug 105651).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  # RapidJSON's iterators were written before C++20 turned comparisons around.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-ambiguous-reversed-operator>)

# outturn_library(NAME [WITHOUT room]): every .cc of the folder and its rooms, but the executables' own. Where
# CMAKE_UNITY_BUILD asks for it, the sources of a room are compiled as one, which takes a third of the time: no two
# sources of a room may call alike what only they see.
function(outturn_library name)
  cmake_parse_arguments(PARSE_ARGV 1 given "" "WITHOUT" "")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  list(FILTER sources EXCLUDE REGEX "/[a-z_]*main\\.cc$")
  if(given_WITHOUT)
    list(FILTER sources EXCLUDE REGEX "/${given_WITHOUT}/")
  endif()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE outturn_warnings)
  target_compile_features(${name} PUBLIC cxx_std_20)
  set_target_properties(${name} PROPERTIES UNITY_BUILD_MODE GROUP)
  foreach(source ${sources})
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(GET folder FILENAME room)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${name}_${room})
  endforeach()
  # To GCC a type whose members only one file sees is suspect in any file that is included.
  target_compile_options(${name} PRIVATE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wno-subobject-linkage>)
endfunction()

# outturn_executable(NAME source…)
function(outturn_executable name)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE outturn_warnings outturn_allocator)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin UNITY_BUILD OFF)
endfunction()
