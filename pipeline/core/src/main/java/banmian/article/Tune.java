package banmian.article;
final class Tune { static double w(String n, double d) { return Double.parseDouble(System.getProperty("w." + n, "" + d)); } }
