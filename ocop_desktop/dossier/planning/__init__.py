"""What is to be done by when: days, papers, the road to the star."""
