; write(…)   self.write(…)   raft::write(…)   write::<T>(…)
(call_expression function: (identifier) @name) @call
(call_expression function: (field_expression field: (_) @name)) @call
(call_expression function: (scoped_identifier name: (_) @name)) @call
(call_expression function: (generic_function function: (identifier) @name)) @call
(call_expression function: (generic_function function: (scoped_identifier name: (_) @name))) @call
(call_expression function: (generic_function function: (field_expression field: (_) @name))) @call

; info!(…)
(macro_invocation macro: (_) @name) @macro

; self.state = …   count += 1   let region = …
(assignment_expression left: (_) @name) @assign
(compound_assignment_expr left: (_) @name) @assign
(let_declaration pattern: (_) @name) @assign

; Some(x) => …   named by its pattern, without what is in brackets
(match_arm pattern: (match_pattern [
  (identifier) @name
  (scoped_identifier) @name
  (tuple_struct_pattern type: (_) @name)
  (struct_pattern type: (_) @name)
]) "=>" @end) @case
(match_arm pattern: (match_pattern (or_pattern . [
  (identifier) @name
  (scoped_identifier) @name
  (tuple_struct_pattern type: (_) @name)
  (struct_pattern type: (_) @name)
])) "=>" @end) @case

; return …
(return_expression) @return
