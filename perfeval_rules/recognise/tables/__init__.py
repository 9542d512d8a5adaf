"""Tables: from grids to the rows of 指标, the sections, the total and the funds."""
